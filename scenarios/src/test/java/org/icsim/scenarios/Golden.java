package org.icsim.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that were looked at once and must not change unnoticed.
 *
 * <p>When a change is meant, {@code -Dicsim.bless=true}, in the command that a failure tells, writes the new texts; it
 * fails all the same, so that the property cannot be left on. The reason belongs into the commit.
 */
public final class Golden {
    private static final String HINT = "If this change is meant: mvn -pl scenarios -am test -Dicsim.bless=true"
            + " '-Dtest=CatalogGoldenTest,JsonSchemasTest,ReadmeTest,StartStatesReferenceTest' -Dsurefire.failIfNoSpecifiedTests=false,"
            + " look at the difference, and give the reason in the commit";

    private Golden() {}

    /** Fails unless the file holds this text; when blessing, writes it, and fails all the same. */
    public static void assertHolds(Path file, String text) throws IOException {
        if (Boolean.getBoolean("icsim.bless")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
            fail("wrote " + file + "; now run again without -Dicsim.bless");
        }
        assertThat(file).as("%s is missing. %s", file, HINT).isRegularFile();
        assertThat(Files.readString(file)).as("%s. %s", file, HINT).isEqualTo(text);
    }
}
