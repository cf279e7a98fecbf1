"""The institutional analysis for analysts: JSON, a workbook with formulas, and text."""
