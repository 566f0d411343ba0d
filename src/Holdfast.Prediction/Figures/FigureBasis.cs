namespace Holdfast.Prediction.Figures;

/// <summary>What a figure rests on.</summary>
public enum FigureBasis
{
    /// <summary>Our judgement, for want of data.</summary>
    Prior,

    /// <summary>Derived by arithmetic from a few public events.</summary>
    Counted,

    /// <summary>Written by the vendor or the project.</summary>
    Documented,

    /// <summary>Measured on a test bench.</summary>
    Measured,

    /// <summary>Written in the estate by those who run it.</summary>
    Estate,

    /// <summary>A figure that drills or incidents have narrowed.</summary>
    Updated,
}
