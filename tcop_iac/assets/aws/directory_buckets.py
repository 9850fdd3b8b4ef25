"""Amazon S3 Express: directory buckets, which answer HTTPS only.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-data-protection.html.
"""

from __future__ import annotations

from tcop_iac.assets.adapter import adapter, fixed, row
from tcop_iac.assets.kinds.transit import ObjectTransport
from tcop_iac.assets.twins import twin

ADAPTERS = (
    adapter(
        ObjectTransport,
        terraform="aws_s3_directory_bucket",
        identity=("bucket",),
        rows={"refuses_clear": row(terraform=fixed(True))},
    ),
)

TWINS = (twin("AWS::S3Express::DirectoryBucket", "aws_s3_directory_bucket", {"bucket": "BucketName"}),)
