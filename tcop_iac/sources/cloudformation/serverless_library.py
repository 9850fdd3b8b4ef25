"""`aws-sam-translator`, imported without what it does not need here.

The library brings the AWS SDK for calls that are never made here, and models of all resource types that few
templates need. Imported as it is, it costs half a second; `boto3` and `jsonschema` are replaced by stand-ins while it
is imported (so that nothing in it can reach a network), and the models are read when first used.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from importlib.util import LazyLoader
from types import ModuleType, SimpleNamespace
from typing import Any

_MODELS = "samtranslator.internal.schema_source.aws_serverless_"


class Session:
    """What stands in for a session of the AWS SDK: it only names a region, of the partition `aws`."""

    region_name = "us-east-1"


class Metrics:
    """What takes the library's measurements of itself: they are not kept."""

    def record_latency(self, *_: Any) -> None:
        """Does nothing."""


class _NeverRaisedError(Exception):
    """What stands in for the exceptions of libraries that are not called."""


class _SameText(str):
    """What stands in for a subclass of text: no text is one, and making one of a text leaves it as it is."""

    def __new__(cls, text: str) -> str:  # type: ignore[misc]
        return text


_STAND_INS: Mapping[str, Mapping[str, Any]] = {
    "boto3": {"Session": Session, "DEFAULT_SESSION": None, "session": SimpleNamespace(Session=Session)},
    "botocore": {},
    "botocore.client": {"BaseClient": object},
    "botocore.config": {"Config": object},
    "botocore.exceptions": {"ClientError": _NeverRaisedError, "EndpointConnectionError": _NeverRaisedError},
    # The library checks its own files with it, every time.
    "jsonschema": {"validate": lambda *_: None},
    "jsonschema.exceptions": {"ValidationError": _NeverRaisedError},
    # Objects in the order of Python 2.7, which only decides on hashes, and slowly.
    "samtranslator.utils.py27hash_fix": {"Py27Dict": dict, "Py27UniStr": _SameText},
}


class _StandIn(Loader):
    def exec_module(self, module: ModuleType) -> None:
        module.__path__ = []
        module.__dict__.update(_STAND_INS[module.__name__])


class _Light(MetaPathFinder):
    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name in _STAND_INS:
            return ModuleSpec(name, _StandIn(), is_package=True)
        if name.startswith(_MODELS):
            spec = PathFinder.find_spec(name, path)
            if spec is not None and spec.loader is not None:
                spec.loader = LazyLoader(spec.loader)
            return spec
        return None


@cache
def library() -> SimpleNamespace:
    """The parts of the library that are used here: its `translator` and `parser`, and the error that it raises."""
    real = {name: sys.modules.pop(name) for name in _STAND_INS if name in sys.modules}
    finder = _Light()
    sys.meta_path.insert(0, finder)
    try:
        from samtranslator.internal.managed_policies import get_bundled_managed_policy_map  # noqa: PLC0415
        from samtranslator.model import exceptions  # noqa: PLC0415
        from samtranslator.parser.parser import Parser  # noqa: PLC0415
        from samtranslator.plugins.application.serverless_app_plugin import ServerlessAppPlugin  # noqa: PLC0415
        from samtranslator.translator.translator import Translator  # noqa: PLC0415
    finally:
        sys.meta_path.remove(finder)
        for name in _STAND_INS:
            sys.modules.pop(name, None)
        sys.modules.update(real)
    logger = logging.getLogger("samtranslator")  # its warnings are about itself
    logger.addHandler(logging.NullHandler())
    logger.propagate = False
    return SimpleNamespace(
        Parser=Parser,
        Translator=Translator,
        ServerlessAppPlugin=ServerlessAppPlugin,
        exceptions=exceptions,
        managed_policies=get_bundled_managed_policy_map("aws") or {},
    )
