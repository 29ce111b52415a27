package org.gatesieve.job.corpus;

import java.io.Serializable;

/** What a reader makes of one record of its source. */
sealed interface SourceRecord extends Serializable permits Document, BadRecord {}
