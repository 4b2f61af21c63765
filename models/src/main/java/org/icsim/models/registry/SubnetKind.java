package org.icsim.models.registry;

/** What a subnet is for. */
public enum SubnetKind {
    /** Governs the network: registry, governance, ledger. */
    NNS("NNS"),
    /** Holds the governance of applications that became DAOs. */
    SNS("SNS"),
    /** Large, for applications that hold much of value. */
    FIDUCIARY("fiduciary"),
    /** Runs Internet Identity, with which users log in. */
    INTERNET_IDENTITY("Internet Identity"),
    /** Runs the canister that follows the Bitcoin chain. */
    BITCOIN("Bitcoin"),
    /** For applications, all nodes in Europe. */
    EUROPEAN("European"),
    /** For any application. */
    APPLICATION("application");

    private final String title;

    SubnetKind(String title) {
        this.title = title;
    }

    /**
     * Returns whether a subnet of this kind is of type system: the network's own, without charges. Source: registry records
     * of mainnet, {@code subnet_type}.
     */
    public boolean isSystem() {
        return this == NNS || this == INTERNET_IDENTITY || this == BITCOIN;
    }

    /** Returns the name for people, as it stands within a sentence. */
    public String title() {
        return title;
    }
}
