namespace Holdfast.Prediction.Figures;

/// <summary>What kind of number a figure is.</summary>
public enum FigureForm
{
    /// <summary>How often, in a year.</summary>
    Rate,

    /// <summary>How long.</summary>
    Length,

    /// <summary>With what probability.</summary>
    Probability,
}
