package catchup.casefile;

import catchup.fact.Setting;
import catchup.source.Tree;

/** A column with words of one kind about the region, separated by blanks. */
record TagColumn(Setting.Kind kind, Tree.Scalar column) {}
