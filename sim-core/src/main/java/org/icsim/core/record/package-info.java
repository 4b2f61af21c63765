/**
 * What a run records: {@linkplain org.icsim.core.record.Fact facts} that models state, series and histograms that
 * readers make of them, and the {@linkplain org.icsim.core.record.Fingerprint fingerprint} of the whole history.
 *
 * <p>Models never log, print or write. A recorder is invisible: with it and without it the history is the same. All of
 * it takes constant memory, however long a run lasts.
 */
@NullMarked
package org.icsim.core.record;

import org.jspecify.annotations.NullMarked;
