package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class CsvResourceTest {
    @Test
    void aRowThatIsRefusedIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CsvResource.rows(
                        "/data/topology/data-centers.csv", row -> Integer.parseInt(row.getField("city"))))
                .withMessageStartingWith("/data/topology/data-centers.csv:2: ")
                .withMessageContaining("Antwerp");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> CsvResource.rows("/data/none.csv", row -> row))
                .withMessage("/data/none.csv");
    }
}
