"""Plain data that every other part shares: ranges, values, resources, findings. Imports nothing of ours."""
