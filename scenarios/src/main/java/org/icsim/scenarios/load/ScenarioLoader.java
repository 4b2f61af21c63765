package org.icsim.scenarios.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario;

/** Finds and reads scenario files, and presets by name. */
public final class ScenarioLoader {
    private static final int MAX_BYTES = 1 << 20;

    private final YamlReader reader = new YamlReader();

    /**
     * Returns the scenario in a file.
     *
     * @throws BadInputException if the file cannot be read or is not a scenario
     */
    public Scenario load(Path file) {
        return reader.read(file.toString(), text(file), Scenario.class);
    }

    /**
     * Returns a problem of the scenario in a file, told with the place of its key.
     *
     * @param problem begins with the path of a key and a colon, such as {@code faults[0].crash.nodes: }
     */
    public BadInputException locate(Path file, BadInputException problem) {
        String message = String.valueOf(problem.getMessage());
        Map<String, String> places = reader.places(file.toString(), text(file));
        String path = message.substring(0, Math.max(0, message.indexOf(": ")));
        while (!places.containsKey(path) && path.contains(".")) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
        return new BadInputException(places.getOrDefault(path, file.toString()) + ": " + message, problem);
    }

    private static String text(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file + ": no such file", e);
        } catch (IOException e) {
            String kind = Files.isDirectory(file) ? "a directory" : "not readable (" + e.getMessage() + ")";
            throw new BadInputException(file + ": expected a scenario file; got " + kind, e);
        }
        if (bytes.length > MAX_BYTES) {
            throw new BadInputException(file + ": expected at most 1 MiB; got more");
        }
        return decode(file, bytes);
    }

    /**
     * Returns the preset of that name.
     *
     * @throws BadInputException if there is none
     */
    public Preset loadPreset(String name) {
        String resource = "/presets/" + name + ".yaml";
        boolean isName = name.matches("[a-z0-9-]+");
        try (InputStream in = isName ? ScenarioLoader.class.getResourceAsStream(resource) : null) {
            if (in == null) {
                throw new BadInputException("preset: expected the name of a preset, such as mainnet-2025; got " + name);
            }
            return reader.read(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), Preset.class);
        } catch (IOException e) {
            throw new IllegalStateException("the preset " + name + " cannot be read", e);
        }
    }

    private static String decode(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + ": expected UTF-8 text; got other bytes", e);
        }
    }
}
