package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FingerprintProperties {

    @Property
    void parseInvertsToString(@ForAll long bits) {
        Fingerprint fingerprint = new Fingerprint(bits);

        assertThat(Fingerprint.parse(fingerprint.toString())).isEqualTo(fingerprint);
    }
}
