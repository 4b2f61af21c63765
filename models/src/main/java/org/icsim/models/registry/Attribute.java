package org.icsim.models.registry;

/** What nodes may have in common, and so fail or collude by together. */
public enum Attribute {
    PROVIDER,
    DATA_CENTER,
    DATA_CENTER_OWNER,
    CITY,
    COUNTRY,
    CONTINENT
}
