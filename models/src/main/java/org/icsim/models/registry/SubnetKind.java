package org.icsim.models.registry;

/** What a subnet is for. */
public enum SubnetKind {
    /** Governs the network: registry, governance, ledger. */
    NNS,
    /** Holds the governance of applications that became DAOs. */
    SNS,
    /** Large, for applications that hold much of value. */
    FIDUCIARY,
    /** Runs Internet Identity, with which users log in. */
    INTERNET_IDENTITY,
    /** Runs the canister that follows the Bitcoin chain. */
    BITCOIN,
    /** For applications, all nodes in Europe. */
    EUROPEAN,
    /** For any application. */
    APPLICATION
}
