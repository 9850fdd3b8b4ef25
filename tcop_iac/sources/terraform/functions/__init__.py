"""The functions of the Terraform language (https://developer.hashicorp.com/terraform/language/functions).

`FUNCTIONS` has them by name. Before a function sees its arguments, the caller takes sensitive marks off, calls once
for every arm of a `OneOf`, and looks at `Function.unknown`.
"""

from tcop_iac.sources.terraform.functions.context import Context
from tcop_iac.sources.terraform.functions.signature import Function, FunctionError, NotKnownError
from tcop_iac.sources.terraform.functions.table import FUNCTIONS

__all__ = ["FUNCTIONS", "Context", "Function", "FunctionError", "NotKnownError"]
