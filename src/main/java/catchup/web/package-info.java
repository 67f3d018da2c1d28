/**
 * The workbench over HTTP: the rule base and everything beneath, for a browser on the same machine. What is asked is put into the
 * words of the packages below and their answers into JSON; no advice is thought out here. Javalin, Jetty and servlets stay here.
 * What is offered is described by {@code openapi.yaml}; {@code src/test/client/run.sh} asks it through a client generated from that.
 */
@NullMarked
package catchup.web;

import org.jspecify.annotations.NullMarked;
