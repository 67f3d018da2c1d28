/** How fast the product is, told as ratios to plain Java that does the same: see src/bench/README.md. */
package catchup.bench;
