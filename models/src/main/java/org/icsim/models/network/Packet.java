package org.icsim.models.network;

import org.icsim.core.event.Message;

/** A message that takes room on a link. */
public interface Packet extends Message {
    /** Returns its size on the wire in bytes, headers included. */
    int bytes();
}
