package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetLimitsTest {
    /**
     * Every size of the target topology. Source: dfinity/decentralization, commit aab1c1e5, {@code
     * data/topology/target_topology.csv}, columns subnet_size and subnet_limit_*.
     */
    @ParameterizedTest
    @CsvSource({
        "NNS, 43, 1, 1, 1, 3",
        "SNS, 34, 1, 1, 1, 3",
        "Fiduciary, 34, 1, 1, 1, 3",
        "II, 34, 1, 1, 1, 3",
        "ECDSA signing, 28, 1, 1, 1, 3",
        "ECDSA backup, 28, 1, 1, 1, 3",
        "Bitcoin canister, 13, 1, 1, 1, 2",
        "European Subnet, 13, 1, 1, 1, 2",
        "Application, 13, 1, 1, 1, 2"
    })
    void usualLimitsAreThoseOfTheTargetTopology(
            String type, int size, int provider, int dataCenter, int dataCenterOwner, int country) {
        assertThat(SubnetLimits.usualOf(size))
                .as(type)
                .isEqualTo(new SubnetLimits(provider, dataCenter, dataCenterOwner, country));
    }

    /** No subnet of the target topology has 14 to 27 nodes; they count as small. */
    @Test
    void lessThanTheSmallestLargeSubnetIsSmall() {
        assertThat(SubnetLimits.usualOf(1).country()).isEqualTo(2);
        assertThat(SubnetLimits.usualOf(27).country()).isEqualTo(2);
    }

    @Test
    void citiesAndContinentsAreNotLimited() {
        SubnetLimits limits = new SubnetLimits(1, 2, 3, 4);

        assertThat(limits.of(Attribute.PROVIDER)).hasValue(1);
        assertThat(limits.of(Attribute.DATA_CENTER)).hasValue(2);
        assertThat(limits.of(Attribute.DATA_CENTER_OWNER)).hasValue(3);
        assertThat(limits.of(Attribute.COUNTRY)).hasValue(4);
        assertThat(limits.of(Attribute.CITY)).isEqualTo(OptionalInt.empty());
        assertThat(limits.of(Attribute.CONTINENT)).isEqualTo(OptionalInt.empty());
    }
}
