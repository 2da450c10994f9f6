"""How hypothesis runs here: a slow machine is no wrong answer."""

from hypothesis import settings

if settings.get_current_profile_name() != "ci":  # which knows no deadline either
    settings.register_profile("unhurried", deadline=None)
    settings.load_profile("unhurried")
