"""The kinds: typed, cloud-neutral, no provider's name in them. One file a family."""
