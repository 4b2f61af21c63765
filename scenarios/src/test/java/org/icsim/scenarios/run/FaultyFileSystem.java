package org.icsim.scenarios.run;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A file system in front of another, some of whose operations fail when a test wants it. */
final class FaultyFileSystem extends FileSystem {
    /** What may fail: all that changes a file system, and asking whether one may. */
    enum Operation {
        CHECK_WRITABLE,
        CREATE_DIRECTORY,
        WRITE,
        MOVE,
        DELETE,
        READ
    }

    /** Throws when an operation on a path shall fail. */
    @FunctionalInterface
    interface Faults {
        void check(Operation operation, Path path) throws IOException;
    }

    private final FileSystem real;
    private final FaultyProvider provider;
    private Faults faults = (operation, path) -> {};

    FaultyFileSystem(FileSystem real) {
        this.real = real;
        this.provider = new FaultyProvider(real.provider());
    }

    /** From now on lets {@code faults} decide; the paths that it is told are those of the file system behind this one. */
    void setFaults(Faults faults) {
        this.faults = faults;
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(real.getPath(first, more));
    }

    private Path wrap(Path path) {
        InvocationHandler handler = new FaultyPath(path);
        return (Path) Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[] {Path.class}, handler);
    }

    private static Path unwrap(Path path) {
        return ((FaultyPath) Proxy.getInvocationHandler(path)).path;
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        real.close();
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public boolean isReadOnly() {
        return real.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return wrapAll(real.getRootDirectories());
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(unwrap(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return real.newWatchService();
    }

    private List<Path> wrapAll(Iterable<Path> paths) {
        return StreamSupport.stream(paths.spliterator(), false).map(this::wrap).toList();
    }

    /** A path that belongs to this file system, and else does what the one behind it does. */
    private final class FaultyPath implements InvocationHandler {
        private final Path path;

        private FaultyPath(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("getFileSystem")) {
                return FaultyFileSystem.this;
            }
            if (method.getName().equals("iterator")) {
                return wrapAll(path).iterator();
            }
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                arguments[i] =
                        arguments[i] instanceof Path argument && isOurs(argument) ? unwrap(argument) : arguments[i];
            }
            try {
                Object result = method.invoke(path, arguments);
                return result instanceof Path other ? wrap(other) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private static boolean isOurs(Path path) {
            return Proxy.isProxyClass(path.getClass());
        }
    }

    private final class FaultyProvider extends FileSystemProvider {
        private final FileSystemProvider real;

        private FaultyProvider(FileSystemProvider real) {
            this.real = real;
        }

        @Override
        public String getScheme() {
            return "faulty";
        }

        @Override
        public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileSystem getFileSystem(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path getPath(URI uri) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeekableByteChannel newByteChannel(
                Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
            boolean isWrite = options.contains(StandardOpenOption.WRITE);
            faults.check(isWrite ? Operation.WRITE : Operation.READ, unwrap(path));
            return real.newByteChannel(unwrap(path), options, attributes);
        }

        @Override
        public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
                throws IOException {
            DirectoryStream<Path> entries = real.newDirectoryStream(unwrap(path), entry -> filter.accept(wrap(entry)));
            return new DirectoryStream<>() {
                @Override
                public Iterator<Path> iterator() {
                    return wrapAll(entries).iterator();
                }

                @Override
                public void close() throws IOException {
                    entries.close();
                }
            };
        }

        @Override
        public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
            faults.check(Operation.CREATE_DIRECTORY, unwrap(path));
            real.createDirectory(unwrap(path), attributes);
        }

        @Override
        public void delete(Path path) throws IOException {
            faults.check(Operation.DELETE, unwrap(path));
            real.delete(unwrap(path));
        }

        @Override
        public void copy(Path source, Path target, CopyOption... options) throws IOException {
            faults.check(Operation.WRITE, unwrap(target));
            real.copy(unwrap(source), unwrap(target), options);
        }

        @Override
        public void move(Path source, Path target, CopyOption... options) throws IOException {
            faults.check(Operation.MOVE, unwrap(source));
            real.move(unwrap(source), unwrap(target), options);
        }

        @Override
        public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
            real.createSymbolicLink(unwrap(link), unwrap(target), attributes);
        }

        @Override
        public Path readSymbolicLink(Path link) throws IOException {
            return wrap(real.readSymbolicLink(unwrap(link)));
        }

        @Override
        public boolean isSameFile(Path one, Path other) throws IOException {
            return real.isSameFile(unwrap(one), unwrap(other));
        }

        @Override
        public boolean isHidden(Path path) throws IOException {
            return real.isHidden(unwrap(path));
        }

        @Override
        public FileStore getFileStore(Path path) throws IOException {
            return real.getFileStore(unwrap(path));
        }

        @Override
        public void checkAccess(Path path, AccessMode... modes) throws IOException {
            if (List.of(modes).contains(AccessMode.WRITE)) {
                faults.check(Operation.CHECK_WRITABLE, unwrap(path));
            }
            real.checkAccess(unwrap(path), modes);
        }

        @Override
        public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
            return real.getFileAttributeView(unwrap(path), type, options);
        }

        @Override
        public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
                throws IOException {
            return real.readAttributes(unwrap(path), type, options);
        }

        @Override
        public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
                throws IOException {
            return real.readAttributes(unwrap(path), attributes, options);
        }

        @Override
        public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
            real.setAttribute(unwrap(path), attribute, value, options);
        }
    }
}
