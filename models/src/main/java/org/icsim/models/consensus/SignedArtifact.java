package org.icsim.models.consensus;

/** What replicas sign together: enough shares of it make an aggregate. */
enum SignedArtifact {
    BEACON("Beacon", 1, ShareTable.BEACON, ShareTable.NO_BLOCK),
    NOTARIZATION("Notarization", 4, ShareTable.NOTARIZATION, ShareTable.BLOCK),
    FINALIZATION("Finalization", 6, ShareTable.FINALIZATION, ShareTable.BLOCK),
    TAPE("Tape", 8, ShareTable.TAPE, ShareTable.NO_BLOCK),
    CERTIFICATION("Certification", 10, ShareTable.CERTIFICATION, ShareTable.NO_BLOCK);

    private final String title;
    private final int kind;
    private final int column;
    private final int blockColumn;

    SignedArtifact(String title, int kind, int column, int blockColumn) {
        this.title = title;
        this.kind = kind;
        this.column = column;
        this.blockColumn = blockColumn;
    }

    /** Returns its name in lists of messages. */
    String title() {
        return title;
    }

    /** Returns the number of its shares among the kinds of messages; the next one is its aggregates'. */
    int kind() {
        return kind;
    }

    /** Returns whether it is about one block; else a height has one. */
    boolean isOfBlock() {
        return blockColumn == ShareTable.BLOCK;
    }

    /** Returns where a {@link ShareTable} has its shares. */
    int column() {
        return column;
    }

    /** Returns where a {@link ShareTable} has the id of the block that it is about, or 0 if it is about none. */
    int blockColumn() {
        return blockColumn;
    }

    /** Returns how many shares of distinct replicas make an aggregate. */
    int threshold(ConsensusRules rules) {
        return switch (this) {
            case BEACON, TAPE -> rules.lowThreshold();
            case CERTIFICATION -> rules.highThreshold();
            case NOTARIZATION, FINALIZATION -> rules.quorum();
        };
    }
}
