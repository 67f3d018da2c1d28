/**
 * The workbench over HTTP: the rule base and everything beneath, for a browser on the same machine. What is asked is put into the
 * words of the packages below and their answers into JSON; no advice is thought out here. Javalin, Jetty and servlets stay here.
 */
@NullMarked
package catchup.web;

import org.jspecify.annotations.NullMarked;
