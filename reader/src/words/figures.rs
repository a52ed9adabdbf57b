//! Words around numbers: units, hedges, measures.
