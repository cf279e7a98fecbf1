"""From YAML findings to the drafts of a regional regulation and its academic paper."""
