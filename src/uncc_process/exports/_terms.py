"""Which terms of linked data say what the records say.

Each is defined by others, and none is made up here:

=======  ================================================================================
eli      European Legislation Identifier, http://data.europa.eu/eli/ontology
eli-dl   ELI for draft legislation, as in the profile of the European Parliament,
         https://github.com/europarl/eli-ep
schema   https://schema.org/
org      The Organization Ontology, https://www.w3.org/TR/vocab-org/
prov     The PROV Ontology, https://www.w3.org/TR/prov-o/
dcterms  Dublin Core, https://www.dublincore.org/specifications/dublin-core/dcmi-terms/
dc       its older elements, which may be plain texts
skos     https://www.w3.org/TR/skos-reference/
=======  ================================================================================
"""

from typing import Any

import attrs

__all__ = [
    "ACTIVITIES",
    "APART",
    "CONTEXT",
    "DAYS",
    "LINKS",
    "MEANINGS",
    "PREFIXES",
    "WORKS",
    "Meaning",
]

PREFIXES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
DAYS = (
    "dcterms:issued",
    "eli-dl:activity_date",
    "eli:date_document",
    "eli:first_date_entry_in_force",
    "schema:datePublished",
    "schema:endDate",
    "schema:startDate",
)
LINKS = (
    "dcterms:isPartOf",
    "dcterms:relation",
    "dcterms:source",
    "eli-dl:based_on_a_realization_of",
    "eli-dl:consists_of",
    "eli-dl:decided_on_a_realization_of",
    "eli-dl:documented_by_a_realization_of",
    "eli-dl:forms_part_of",
    "eli-dl:involved_work",
    "eli-dl:recorded_in_a_realization_of",
    "eli:amends",
    "eli:passed_by",
    "org:member",
    "org:organization",
    "org:subOrganizationOf",
    "prov:wasAssociatedWith",
    "prov:wasRevisionOf",
    "schema:about",
    "schema:eventStatus",
    "schema:isBasedOn",
    "schema:organizer",
    "schema:subEvent",
    "schema:url",
)
CONTEXT: dict[str, Any] = {
    **PREFIXES,
    **{term: {"@id": term, "@type": "xsd:date"} for term in DAYS},
    **{term: {"@id": term, "@type": "@id"} for term in LINKS},
}
"""The context of every document; it never depends on the process."""


@attrs.frozen(kw_only=True)
class Meaning:
    """What the records of a family are, and the terms for their fields."""

    types: tuple[str, ...]
    terms: dict[str, str]


_ACT = ("eli:LegalResource", "schema:Legislation")
_MEETING = ("eli-dl:Activity", "schema:Event")
_HELD = {"opens": "schema:startDate", "closes": "schema:endDate", "place": "schema:location"}

MEANINGS = {
    "bodies": Meaning(
        types=("org:Organization",),
        terms={
            "name": "schema:name",
            "short": "schema:alternateName",
            "parent": "org:subOrganizationOf",
        },
    ),
    "resolutions": Meaning(
        types=_ACT,
        terms={
            "symbol": "eli:id_local",
            "title": "schema:name",
            "body": "eli:passed_by",
            "adopted": "eli:date_document",
            "drafts": "schema:isBasedOn",
            "about": "schema:about",
        },
    ),
    "decisions": Meaning(
        types=("eli-dl:Decision",),
        terms={
            "number": "eli-dl:activity_id",
            "decided": "eli-dl:activity_label",
            "body": "prov:wasAssociatedWith",
            "adopted": "eli-dl:activity_date",
            "session": "eli-dl:forms_part_of",
            "drafts": "eli-dl:decided_on_a_realization_of",
            "about": "schema:about",
        },
    ),
    "mandates": Meaning(
        types=("eli:LegalResourceSubdivision",),
        terms={
            "given_by": "dcterms:isPartOf",
            "paragraph": "eli:number",
            "asks": "eli:description",
            "amends": "eli:amends",
            "effective": "eli:first_date_entry_in_force",
        },
    ),
    "sessions": Meaning(
        types=_MEETING,
        terms={
            **_HELD,
            "body": "schema:organizer",
            "kind": "dc:type",
            "name": "schema:name",
            "agenda": "eli-dl:documented_by_a_realization_of",
            "report": "eli-dl:recorded_in_a_realization_of",
            "did": "schema:description",
            "about": "schema:about",
        },
    ),
    "plans": Meaning(types=("schema:Event",), terms={**_HELD, "session": "schema:about"}),
    "readings": Meaning(
        types=("eli-dl:Activity",),
        terms={
            "name": "eli-dl:activity_label",
            "session": "eli-dl:forms_part_of",
            "documents": "eli-dl:based_on_a_realization_of",
        },
    ),
    "documents": Meaning(
        types=("schema:CreativeWork",),
        terms={
            "symbol": "dcterms:identifier",
            "kind": "dc:type",
            "title": "schema:name",
            "issued": "dcterms:issued",
            "revises": "prov:wasRevisionOf",
            "about": "schema:about",
        },
    ),
    "consultations": Meaning(
        types=_MEETING,
        terms={
            **_HELD,
            "body": "schema:organizer",
            "report": "eli-dl:recorded_in_a_realization_of",
            "topics": "schema:keywords",
        },
    ),
    "officers": Meaning(
        types=("org:Membership", "schema:OrganizationRole"),
        terms={
            "body": "org:organization",
            "office": "schema:roleName",
            "elected": "schema:startDate",
        },
    ),
    "treaties": Meaning(
        types=_ACT,
        terms={
            "title": "schema:name",
            "short": "schema:alternateName",
            "adopted": "eli:date_document",
            "registered_as": "dcterms:identifier",
            "languages": "schema:inLanguage",
        },
    ),
    "treaty_actions": Meaning(
        types=_MEETING,
        terms={"treaty": "schema:about", "kind": "dc:type", "on": "eli-dl:activity_date"},
    ),
    "publications": Meaning(
        types=("schema:CreativeWork",),
        terms={
            "title": "schema:name",
            "publisher": "dc:publisher",
            "url": "schema:url",
            "published": "schema:datePublished",
        },
    ),
}

# Written apart, and not by the table: parts of sessions, votes, and who acts.
APART = {
    "sessions": ("parts",),
    "plans": ("parts",),
    "resolutions": ("adoption",),
    "decisions": ("adoption", "carried"),
    "officers": ("name",),
    "treaty_actions": ("party", "party_kind"),
}
ACTIVITIES = ("sessions", "consultations", "readings", "decisions", "treaty_actions")
WORKS = ("resolutions", "documents", "treaties")
