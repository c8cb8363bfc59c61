"""`python -m c5db` is `c5db`."""

from c5db.cli import main

if __name__ == "__main__":
    main()
