package catchup.advice;

import catchup.fact.DiagnosisEntry;
import catchup.inference.Belief;
import catchup.inference.Firing;
import java.util.List;

/** A cause that is at work, with every rule firing that says so, strongest first. */
public record Diagnosed(DiagnosisEntry diagnosis, Belief belief, List<Firing> because) {}
