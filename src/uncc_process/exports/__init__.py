"""Exports: the record, and what the judges say of it, in other people's formats.

======================  =====================================================================
``schema``              the format of files as JSON Schema
``tables``, ``csvw``    flat tables: CSV with its description, Arrow, pandas, polars, Parquet
``linked``              JSON-LD and Turtle
``ical``                sessions, consultations, deadlines as a calendar to subscribe to
``svg``, ``diagrams``   the timeline as a picture; documents and mandates as Mermaid and Graphviz
``markdown``, ``html``  the record, and the audit, as a report
``sarif``               findings and judgements for tools that review code
``files``               writing any of it to a disk, whole or not at all
======================  =====================================================================

Each exporter gives an ``Export``: the content, and what of the record the format cannot hold. The
same process gives the same bytes.
"""

from uncc_process.exports.export import Export

__all__ = ["Export"]
