/**
 * Authored files as text with positions: YAML to a {@link catchup.source.Tree}, CSV to a {@link catchup.source.Table}.
 * The files come from strangers, so they are read as data only, within limits of size and depth: no tags, no anchors, no
 * file is followed from another, and whatever is wrong becomes a {@link catchup.diagnostic.Diagnostic}.
 */
@NullMarked
package catchup.source;

import org.jspecify.annotations.NullMarked;
