package org.icsim.models.network;

import java.util.List;

/**
 * Links over which nothing departs: from each of some nodes to each of others, in that direction alone.
 *
 * @param from the senders, by index, each once
 * @param to   the receivers, likewise; a node in both still hears itself
 */
public record Cut(List<Integer> from, List<Integer> to) {
    public Cut {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
