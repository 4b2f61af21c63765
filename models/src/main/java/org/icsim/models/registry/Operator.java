package org.icsim.models.registry;

/** A node operator: the machines of one provider in one data centre. */
public record Operator(OperatorId id, ProviderId provider, DataCenterId dataCenter) {}
