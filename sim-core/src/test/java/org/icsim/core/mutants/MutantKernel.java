package org.icsim.core.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.icsim.core.time.SimTime;

/** Lets laws judge a kernel one class of which has been changed. */
public final class MutantKernel {
    private static final Path SOURCES = Path.of("src", "main", "java");

    private MutantKernel() {}

    /**
     * Returns what is found out about a kernel with a change.
     *
     * @param mutated  the class whose source is changed
     * @param original what stands there, once
     * @param changed  what is to stand there
     * @param laws     a class with a static method {@code findBroken()}, without parameters, that returns the name of the first law
     *                 that does not hold, or the empty string
     * @throws IOException if there is no place for the changed class
     */
    public static String judge(Class<?> mutated, String original, String changed, Class<?> laws) throws IOException {
        Path source = SOURCES.resolve(mutated.getName().replace('.', '/') + ".java");
        String text = Files.readString(source);
        assertThat(text.split(Pattern.quote(original), -1))
                .as("`%s` stands once in %s", original, source)
                .hasSize(2);
        Path directory = Files.createTempDirectory("mutant");
        try {
            Path file = directory.resolve(source.getFileName());
            Files.writeString(file, text.replace(original, changed));
            compile(file, directory);
            return findBroken(directory, laws);
        } finally {
            delete(directory);
        }
    }

    private static void compile(Path file, Path directory) {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-nowarn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        directory.toString(),
                        file.toString());
        assertThat(code).as("%s compiles", file.getFileName()).isZero();
    }

    private static String findBroken(Path directory, Class<?> laws) throws IOException {
        try (OwnFirst loader = new OwnFirst(directory, laws)) {
            var method = loader.loadClass(laws.getName()).getDeclaredMethod("findBroken");
            method.setAccessible(true);
            return (String) method.invoke(null);
        } catch (InvocationTargetException e) {
            return "no exception: " + e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Loads the product's classes and its tests' anew, the changed one before all. */
    private static final class OwnFirst extends URLClassLoader {
        OwnFirst(Path changed, Class<?> laws) {
            super(
                    Stream.concat(
                                    Stream.of(urlOf(changed)),
                                    List.of(MutantKernel.class, laws, SimTime.class).stream()
                                            .map(its -> its.getProtectionDomain()
                                                    .getCodeSource()
                                                    .getLocation()))
                            .distinct()
                            .toArray(URL[]::new),
                    MutantKernel.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.icsim.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        private static URL urlOf(Path path) {
            try {
                return path.toUri().toURL();
            } catch (MalformedURLException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
