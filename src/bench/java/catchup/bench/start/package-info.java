/** From launch to answer: the product beside a plain Java program with the same rules compiled in, each in a process of its own. */
package catchup.bench.start;
