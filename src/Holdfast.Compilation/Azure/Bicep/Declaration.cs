namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>Something that a Bicep file declares under a name.</summary>
/// <param name="Name">Its symbol in the file.</param>
internal abstract record Declaration(string Name)
{
    /// <summary>Why it is there; a comment above it.</summary>
    public string? Reason { get; init; }

    /// <summary>The symbol, to be used in expressions.</summary>
    public Symbol Symbol => new(Name);

    /// <summary>The expressions that it is made of.</summary>
    public abstract IEnumerable<Expression> Parts { get; }

    public abstract void Write(BicepWriter writer);
}
