package org.icsim.models.registry;

/** What nodes may have in common, and so fail or collude by together. */
public enum Attribute {
    PROVIDER("provider"),
    DATA_CENTER("data centre"),
    DATA_CENTER_OWNER("owner of data centres"),
    CITY("city"),
    COUNTRY("country"),
    CONTINENT("continent");

    private final String title;

    Attribute(String title) {
        this.title = title;
    }

    /** Returns the name for people, as it stands within a sentence. */
    public String title() {
        return title;
    }
}
