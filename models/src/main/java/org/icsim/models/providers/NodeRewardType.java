package org.icsim.models.providers;

import java.util.Arrays;
import java.util.List;

/**
 * What a node is paid as: which generation of machines, bought under which terms.
 *
 * <p>Source: {@code NodeRewardType}, dfinity/ic {@code rs/protobuf/def/registry/node/v1/node.proto}, and its texts in the
 * table of rates.
 */
public enum NodeRewardType {
    /** Not paid. */
    TYPE0("type0"),
    /** First generation, within the first four years. */
    TYPE1("type1"),
    /** First generation, after 48 months: a third less. */
    TYPE1_1("type1.1"),
    TYPE2("type2"),
    /** Second generation, under the terms of the first providers. */
    TYPE3("type3"),
    /** Second generation, under later terms. */
    TYPE3_1("type3.1"),
    /** Cloud engines, 2026. */
    TYPE4("type4"),
    TYPE4_1("type4.1"),
    TYPE4_2("type4.2"),
    TYPE4_3("type4.3"),
    TYPE4_4("type4.4"),
    TYPE4_5("type4.5");

    private final String text;

    NodeRewardType(String text) {
        this.text = text;
    }

    /**
     * Returns the type with this text; the inverse of {@link #toString}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static NodeRewardType parse(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a node reward type such as type3.1; got '" + text + "'"));
    }

    /** Returns the texts of all types. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(NodeRewardType::toString).toList();
    }

    /** Returns whether nodes of this type share one rate with the others of their provider and country. */
    public boolean isGrouped() {
        return this == TYPE3 || this == TYPE3_1;
    }

    @Override
    public String toString() {
        return text;
    }
}
