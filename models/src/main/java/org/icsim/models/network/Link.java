package org.icsim.models.network;

/** One direction between two nodes. */
public record Link(int from, int to) {}
