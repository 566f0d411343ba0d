namespace Holdfast.Prediction.Figures;

/// <summary>How sure a figure is, and so how widely it is varied.</summary>
public enum Confidence
{
    VeryLow,
    Low,
    Medium,
    High,
}
