"""`python -m tcop_iac`, where the script is not on PATH."""

from tcop_iac.cli.main import main

if __name__ == "__main__":
    main()
