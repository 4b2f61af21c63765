package org.icsim.models.consensus;

/**
 * How many bytes artifacts take on the wire.
 *
 * <p>A packet of at most {@value #PACKET_BYTES} bytes, as Ethernet carries them, has {@value #HEADERS} bytes of headers:
 * IPv6 40 (RFC 8200), UDP 8 (RFC 768), and of QUIC's the authentication tag 16 (RFC 9001 §5.3), short header 13 and stream
 * frame 15 (RFC 9000 §17.3.1, §19.8; both vary, these are assumed). A share or an aggregate so takes 100 to 250 bytes.
 *
 * <p>Simplification: shares and aggregates are of one size each, whatever they sign. An aggregate notarization or finalization
 * also lists its signers, which is left out.
 */
final class WireSize {
    private static final int PACKET_BYTES = 1_500;
    private static final int HEADERS = 40 + 8 + 16 + 13 + 15;

    /** A share or an aggregate of BLS12-381: a compressed point of its group G1. */
    private static final int BLS_SIGNATURE = 48;

    /** RFC 8032 §5.1.6. */
    private static final int ED25519_SIGNATURE = 64;

    /** SHA-256. */
    private static final int HASH = 32;

    /** A node's principal: SHA-224 of its key, and a byte (IC interface specification, "Principals"). */
    private static final int SIGNER = 29;

    /** A height, a rank, a time or a version. */
    private static final int NUMBER = 8;

    /** Height, parent, payload's hash, rank, and the context it was made in: certified height, registry version, time. */
    private static final int BLOCK = NUMBER + HASH + HASH + NUMBER + 3 * NUMBER;

    /**
     * A message's place in a block: its expiry and its hash. The message itself has come by gossip (dfinity/ic, "hashes in
     * blocks").
     */
    private static final int INGRESS_ID = NUMBER + HASH;

    /** A share: what is signed, who signs, the signature. */
    static final int SHARE = onWire(NUMBER + HASH + SIGNER + BLS_SIGNATURE);

    /** An aggregate of shares: what is signed, the signature. */
    static final int AGGREGATE = onWire(NUMBER + HASH + BLS_SIGNATURE);

    /** A user's message: assumed, a small argument with the user's key and signature. */
    static final int INGRESS = 500;

    /** Which block is asked for. */
    static final int BLOCK_REQUEST = onWire(NUMBER + HASH);

    /** Height and maker, and of two blocks the hash and the maker's signature. */
    static final int EQUIVOCATION_PROOF = onWire(NUMBER + SIGNER + 2 * (HASH + ED25519_SIGNATURE));

    /** Two heights and a bit. */
    static final int WANT = onWire(2 * NUMBER + 1);

    private WireSize() {}

    /** Returns the size of a block's proposal, with the ids of the messages it orders. */
    static int ofProposal(Block block) {
        return onWire(BLOCK + block.payload().size() * INGRESS_ID + SIGNER + ED25519_SIGNATURE);
    }

    /** Returns the size of an offer: two heights, and the artifacts in it, each as if it came by itself. */
    static int ofOffer(Iterable<RoundSnapshot> rounds) {
        int bytes = onWire(2 * NUMBER);
        for (RoundSnapshot round : rounds) {
            bytes += round.bytes();
        }
        return bytes;
    }

    /** Adds the headers of as many packets as it takes. */
    private static int onWire(int content) {
        int contentOfPacket = PACKET_BYTES - HEADERS;
        int packets = (content + contentOfPacket - 1) / contentOfPacket;
        return content + packets * HEADERS;
    }
}
