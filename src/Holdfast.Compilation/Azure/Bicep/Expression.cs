using System.Diagnostics.CodeAnalysis;

namespace Holdfast.Compilation.Azure.Bicep;

/// <summary>A value in a Bicep file: a literal, or something that Azure computes.</summary>
internal abstract record Expression
{
    /// <summary>Why the value is what it is; written as a comment above it.</summary>
    public string? Reason { get; init; }

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Expression?(string? text) => text is null ? null : new TextLiteral(text);

    public static implicit operator Expression(int number) => new NumberLiteral(number);

    public static implicit operator Expression(bool value) => new BooleanLiteral(value);

    /// <summary>The same value with the reason that stands above it.</summary>
    public Expression Because(string reason) => this with { Reason = reason };

    /// <summary>A property of the value: <c>value.name</c>.</summary>
    public Expression Get(string name) => new MemberAccess(this, name);

    /// <summary>An item of the value: <c>value[index]</c>.</summary>
    public Expression At(Expression index) => new ItemAccess(this, index);

    /// <summary>The expressions that it is made of.</summary>
    public virtual IEnumerable<Expression> Parts => [];

    public abstract void Write(BicepWriter writer);
}
