/** The common job: one small model that many engines have been given, as rules of the product and as plain Java. */
package catchup.bench.job;
