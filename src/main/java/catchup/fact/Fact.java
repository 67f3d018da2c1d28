package catchup.fact;

/** What rules look at and what they conclude. */
public sealed interface Fact permits Finding, Conclusion {}
