/** Plain Java that says the same as a rule base does, with no engine: what everything else is measured against. */
package catchup.bench.floor;
