"""What a project of somebody else's would write: it uses the package and nothing beside it."""
