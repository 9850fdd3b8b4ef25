from dataclasses import fields
from pathlib import Path

import pytest

from tcop_iac.config import _READERS, Config, ConfigError, find_config, load_config, place_of
from tcop_iac.parameters import LocationRule, Parameters
from tcop_iac.settings_page import KEYS, documented, page


def load(folder: Path, text: str, name: str = "tcop.toml") -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    return load_config(folder / name)


def faults(folder: Path, text: str, name: str = "tcop.toml") -> list[str]:
    """What is wrong with a settings file, without the folder."""
    with pytest.raises(ConfigError) as caught:
        load(folder, text, name)
    return [line.removeprefix(f"{folder}/") for line in str(caught.value).splitlines()]


# --- finding


def test_the_nearest_file_is_found(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "tcop.toml").touch()
    assert find_config(tmp_path / "a" / "b") == tmp_path / "tcop.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.tcop-iac]\n")
    assert find_config(tmp_path / "a" / "b") == tmp_path / "a" / "pyproject.toml"
    (tmp_path / "a" / "tcop.toml").touch()
    assert find_config(tmp_path / "a" / "b") == tmp_path / "a" / "tcop.toml"


def test_a_project_file_that_is_not_about_us_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "a").mkdir()
    (tmp_path / "tcop.toml").touch()
    (tmp_path / "a" / "pyproject.toml").write_text('[project]\ndependencies = ["tcop-iac"]\n')
    assert find_config(tmp_path / "a") == tmp_path / "tcop.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("not TOML at all")
    assert find_config(tmp_path / "a") == tmp_path / "tcop.toml"


@pytest.mark.parametrize("git", ["folder", "file"])
def test_the_search_ends_at_the_top_of_the_repository(tmp_path: Path, git: str) -> None:
    repository = tmp_path / "repository"
    (repository / "a").mkdir(parents=True)
    (repository / ".git").mkdir() if git == "folder" else (repository / ".git").touch()
    (tmp_path / "tcop.toml").touch()
    assert find_config(repository / "a") is None


def test_the_search_begins_beside_a_scanned_file(tmp_path: Path) -> None:
    (tmp_path / "main.tf").touch()
    (tmp_path / "tcop.toml").touch()
    assert find_config(tmp_path / "main.tf") == tmp_path / "tcop.toml"


# --- reading

EVERYTHING = """\
policy = ["TCOP-06-*", "database-storage-unencrypted"]
skip-policy = "TCOP-06-203"
point = [6, 10]
theme = "encryption-at-rest"
severity = "medium"
fail-on = "never"
strict = true
show-open = true
show-passed = false
var-file = ["prod.tfvars"]
workspace = "prod"

[var]
name = "x"
count = 3
on = true
list = ["a", "${b}", 'quote"']
map = { a = 1.5, "b c" = [] }

[parameters]
require-customer-key = true
log-min-days = 180
known-accounts = ["123456789012"]

[parameters.allowed-locations]
aws = ["eu-west-1", "eu-west-2"]
"""


@pytest.mark.parametrize("name", ["tcop.toml", "pyproject.toml"])
def test_everything(tmp_path: Path, name: str) -> None:
    text = EVERYTHING
    if name == "pyproject.toml":
        text = "[tool.tcop-iac]\n" + EVERYTHING.replace("\n[", "\n[tool.tcop-iac.")
    assert load(tmp_path, text, name) == Config(
        file=(tmp_path / name).as_posix(),
        policy=("TCOP-06-*", "database-storage-unencrypted"),
        skip_policy=("TCOP-06-203",),
        point=(6, 10),
        theme=("encryption-at-rest",),
        severity="medium",
        fail_on="never",
        strict=True,
        show_open=True,
        show_passed=False,
        var_files=(str(tmp_path / "prod.tfvars"),),
        variables=(
            ("name", "x"),
            ("count", "3"),
            ("on", "true"),
            ("list", '["a", "$${b}", "quote\\""]'),
            ("map", '{"a" = 1.5, "b c" = []}'),
        ),
        workspace="prod",
        parameters=Parameters(
            allowed_locations={"aws": ("eu-west-1", "eu-west-2")},
            locations_declared=True,
            require_customer_key=True,
            log_min_days=180,
            known_accounts=("123456789012",),
        ),
    )


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert load(tmp_path, "") == Config(file=(tmp_path / "tcop.toml").as_posix())


def test_who_patches_machines_is_a_word(tmp_path: Path) -> None:
    assert load(tmp_path, 'parameters.patching-owner = "workload"').parameters.patching_owner == "workload"


def test_locations_are_declared_only_where_they_are_written(tmp_path: Path) -> None:
    assert not load(tmp_path, "[parameters]\nlog-min-days = 1\n").parameters.locations_declared
    assert load(tmp_path, 'parameters.allowed-locations.aws = "eu-west-2"').parameters.locations_declared
    assert load(tmp_path, 'parameters.location-profile = "uk"').parameters.locations_declared


def test_location_rules(tmp_path: Path) -> None:
    text = """
[[parameters.location-rules]]
tag = { purpose = "open-data" }
location-profile = "uk-adequacy-eea"

[[parameters.location-rules]]
resource = "module.edge.*"
classification = "OPEN"
allowed-locations = { aws = ["us-east-1"] }
"""
    assert load(tmp_path, text).parameters.location_rules == (
        LocationRule(tag=("purpose", "open-data"), location_profile="uk-adequacy-eea"),
        LocationRule(resource="module.edge.*", classification="OPEN", allowed_locations={"aws": ("us-east-1",)}),
    )


def test_an_absolute_variable_file_stays_absolute(tmp_path: Path) -> None:
    assert load(tmp_path, 'var-file = "/etc/x.tfvars"').var_files == ("/etc/x.tfvars",)


# --- what is wrong


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("polcy = []", "tcop.toml:1: unknown key 'polcy'; did you mean 'policy'?"),
        ("\n\nzzz = 1", "tcop.toml:3: unknown key 'zzz'"),
        ("[parameter]\n", "tcop.toml:1: unknown key 'parameter'; did you mean 'parameters'?"),
        (
            "[parameters]\n# here\nlog-min-day = 3",
            "tcop.toml:3: unknown key 'parameters.log-min-day'; did you mean 'log-min-days'?",
        ),
        (
            "parameters.locations-declared = true",
            "tcop.toml:1: unknown key 'parameters.locations-declared'; did you mean 'location-rules'?",
        ),
        (
            'parameters.location-profile = "chili"',
            (
                "tcop.toml:1: 'parameters.location-profile' must be one of uk, uk-adequacy-eea, indonesia, "
                "malaysia, philippines, singapore, thailand, vietnam, brazil, chile, colombia, mexico, peru; "
                "did you mean 'chile'?"
            ),
        ),
        (
            'parameters.patching-owner = "central team"',
            "tcop.toml:1: 'parameters.patching-owner' must be one of central, workload; did you mean 'central'?",
        ),
        (
            '[[parameters.location-rules]]\nresorce = "x"\nlocation-profile = "uk"',
            (
                "tcop.toml:1: 'parameters.location-rules' must be a list of tables with resource, tag, classification, "
                "location-profile, allowed-locations; 'resorce' is unknown; did you mean 'resource'?"
            ),
        ),
        (
            '[[parameters.location-rules]]\nlocation-profile = "uk"',
            (
                "tcop.toml:1: 'parameters.location-rules' must be a list of tables with resource, tag, classification, "
                "location-profile, allowed-locations; one has no condition (resource, tag or classification)"
            ),
        ),
        (
            '[[parameters.location-rules]]\nclassification = "OPEN"',
            (
                "tcop.toml:1: 'parameters.location-rules' must be a list of tables with resource, tag, classification, "
                "location-profile, allowed-locations; one declares no locations (location-profile or allowed-locations)"
            ),
        ),
        (
            '[parameters.allowed-locations]\nazurerm = "uksouth"',
            "tcop.toml:2: unknown key 'parameters.allowed-locations.azurerm'; did you mean 'azure'?",
        ),
        ("policy = 3", "tcop.toml:1: 'policy' must be a string or a list of strings"),
        ("policy = [3]", "tcop.toml:1: 'policy' must be a string or a list of strings"),
        ('strict = "yes"', "tcop.toml:1: 'strict' must be true or false, not text"),
        ("workspace = 1979-05-27", "tcop.toml:1: 'workspace' must be a string, not a date or time"),
        ("point = 7", "tcop.toml:1: 'point' must be 5, 6 or 10, or a list of these"),
        ("point = true", "tcop.toml:1: 'point' must be 5, 6 or 10, or a list of these"),
        (
            'severity = "hihg"',
            "tcop.toml:1: 'severity' must be one of low, medium, high, critical; did you mean 'high'?",
        ),
        ("fail-on = []", "tcop.toml:1: 'fail-on' must be one of low, medium, high, critical, never"),
        ('var = ["a=b"]', "tcop.toml:1: 'var' must be a table of variables and their values, not a list"),
        ("[var]\na = 07:32:00", "tcop.toml:1: 'var' must be made of strings, numbers, true, false, lists and tables"),
        ("parameters = 3", "tcop.toml:1: 'parameters' must be a table, not a number"),
        (
            "[parameters]\nlog-min-days = -1",
            "tcop.toml:2: 'parameters.log-min-days' must be a whole number of 0 or more",
        ),
        (
            "[parameters]\nlog-min-days = true",
            "tcop.toml:2: 'parameters.log-min-days' must be a whole number of 0 or more",
        ),
        ("a = ", "tcop.toml:1: is not valid TOML: Invalid value"),
        ("a = 1\na = 2", "tcop.toml:2: is not valid TOML: Cannot overwrite a value"),
        ("a = 1\nb = !\n", "tcop.toml:2:5: is not valid TOML: Invalid value"),
    ],
)
def test_a_fault_names_file_line_and_key(tmp_path: Path, text: str, fault: str) -> None:
    assert faults(tmp_path, text) == [fault]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = 'a = 1\nstrict = 1\n[parameters]\nb = 2\n"require-customer-key" = 3\n'
    assert [fault.split(" ")[0] for fault in faults(tmp_path, text)] == [f"tcop.toml:{line}:" for line in (1, 2, 4, 5)]


def test_lines_are_those_of_our_table(tmp_path: Path) -> None:
    text = "[tool.other]\npolcy = 1\n\n[tool.tcop-iac]\n\npolcy = 1\n"
    assert faults(tmp_path, text, "pyproject.toml")[0].startswith("pyproject.toml:6: unknown key 'polcy'")


def test_a_table_that_is_none(tmp_path: Path) -> None:
    assert faults(tmp_path, "[tool]\ntcop-iac = 3\n", "pyproject.toml") == [
        "pyproject.toml: [tool.tcop-iac] is not a table"
    ]


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "tcop.toml").write_bytes(b"a = 1\nb = '\xff'\n")
    with pytest.raises(ConfigError, match=r"tcop\.toml:2: is not UTF-8"):
        load_config(tmp_path / "tcop.toml")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"can't be read: No such file"):
        load_config(tmp_path / "none.toml")


def test_place_of_a_key(tmp_path: Path) -> None:
    config = load(tmp_path, '\n# policy = 1\npolicy = "x"\n')
    assert place_of(config, "policy") == f"{tmp_path}/tcop.toml:3"


def test_a_tag_is_a_table_or_a_pair(tmp_path: Path) -> None:
    for text in ('{ kept = "no" }', '["kept", "no"]'):
        assert load(tmp_path, f"parameters.transient-tag = {text}").parameters.transient_tag == ("kept", "no")


@pytest.mark.parametrize("text", ['"kept"', '["kept"]', '{ a = "b", c = "d" }', "{ a = 1 }"])
def test_anything_else_is_no_tag(tmp_path: Path, text: str) -> None:
    with pytest.raises(ConfigError, match=r"'parameters\.transient-tag' must be a tag such as"):
        load(tmp_path, f"parameters.transient-tag = {text}")


def test_the_page_of_settings_is_of_this_program() -> None:
    written = (Path(__file__).parents[1] / "docs" / "settings.md").read_text("utf-8")
    assert page() == written, "make catalogue writes it anew"
    assert list(KEYS) == list(_READERS)
    assert set(documented(Parameters)) == {one.name for one in fields(Parameters)}
