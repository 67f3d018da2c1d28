package catchup.peers;

import catchup.advice.Advice;

/** A case of a region that is alike, with what is advised there. */
public record Peer(Advice advice, Similarity similarity) {}
