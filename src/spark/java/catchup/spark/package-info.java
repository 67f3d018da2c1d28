/**
 * The batch on a cluster: the rows of whatever Spark reads, advised where they lie, each as {@code catchup batch} advises it. Nothing
 * here concludes anything; rules and mapping go to the executors as texts.
 */
@NullMarked
package catchup.spark;

import org.jspecify.annotations.NullMarked;
