# The sentences that rules are written in. One entry a line:
#
#   [condition][]  sentence = what it looks for
#   [consequence][] sentence = what it concludes
#
# A word in braces is a gap that the author of a rule fills in: an id or name in quotes, a severity, or a number. The
# right-hand side is Drools; the product reads only the forms that are used below and refuses everything else. Where one
# sentence begins like another, the longer one stands first. English and Chinese sentences stand in pairs and must mean
# the same. To say in words of your own what can be said already, write your sentence and copy, behind the =, what stands
# there for the sentence that means the same; a {severity} there may be said outright, as "severe".
#
# 规则所用的句式，每行一句：方括号后写句子，等号后写含义。花括号是留给规则作者填写的空。中英文句式成对出现，含义须相同。
# 想用自己的话来说已有的意思：写好句子，等号后照抄含义相同的那一句；其中的 {severity} 也可直接写成 "severe" 等。

# --- gaps, strengths, unknowns ---
[condition][]the gap in "{indicator}" is at least {severity}=Gap( called contains "{indicator}", reaches contains "{severity}" )
[condition][]"{indicator}"的差距至少为{severity}=Gap( called contains "{indicator}", reaches contains "{severity}" )
[condition][]the gap in "{indicator}" is at most {severity}=Gap( called contains "{indicator}", within contains "{severity}" )
[condition][]"{indicator}"的差距至多为{severity}=Gap( called contains "{indicator}", within contains "{severity}" )
[condition][]the region is level or ahead in "{indicator}"=Strength( called contains "{indicator}" )
[condition][]产区在"{indicator}"上不落后=Strength( called contains "{indicator}" )
[condition][]the region is clearly ahead in "{indicator}"=Strength( called contains "{indicator}", clear == true )
[condition][]产区在"{indicator}"上明显领先=Strength( called contains "{indicator}", clear == true )
[condition][]the figure for "{indicator}" is not known=Unknown( called contains "{indicator}" )
[condition][]"{indicator}"尚无数据=Unknown( called contains "{indicator}" )
[condition][]at least {n} figures are not known=Number( intValue >= {n} ) from accumulate( Unknown(), count( 1 ) )
[condition][]至少有{n}项指标尚无数据=Number( intValue >= {n} ) from accumulate( Unknown(), count( 1 ) )
[condition][]at most {n} figures are known=Number( intValue <= {n} ) from accumulate( Gap(), count( 1 ) )
[condition][]至多有{n}项指标已有数据=Number( intValue <= {n} ) from accumulate( Gap(), count( 1 ) )
[condition][]at least {n} figures are known=Number( intValue >= {n} ) from accumulate( Gap(), count( 1 ) )
[condition][]至少有{n}项指标已有数据=Number( intValue >= {n} ) from accumulate( Gap(), count( 1 ) )

# --- dimensions ---
[condition][]the dimension "{dimension}" lags at least {severity}=Lag( called contains "{dimension}", reaches contains "{severity}" )
[condition][]"{dimension}"维度的落后至少为{severity}=Lag( called contains "{dimension}", reaches contains "{severity}" )
[condition][]at least {n} gaps in the dimension "{dimension}" are at least {severity}=Number( intValue >= {n} ) from accumulate( Gap( dimension contains "{dimension}", reaches contains "{severity}" ), count( 1 ) )
[condition][]"{dimension}"维度至少有{n}项差距达到{severity}=Number( intValue >= {n} ) from accumulate( Gap( dimension contains "{dimension}", reaches contains "{severity}" ), count( 1 ) )
[condition][]at least {n} dimensions lag at least {severity}=Number( intValue >= {n} ) from accumulate( Lag( reaches contains "{severity}" ), count( 1 ) )
[condition][]至少有{n}个维度的落后达到{severity}=Number( intValue >= {n} ) from accumulate( Lag( reaches contains "{severity}" ), count( 1 ) )
[condition][]the region is level or ahead in at least {n} indicators of "{dimension}"=Number( intValue >= {n} ) from accumulate( Strength( dimension contains "{dimension}" ), count( 1 ) )
[condition][]产区在"{dimension}"维度至少有{n}项不落后=Number( intValue >= {n} ) from accumulate( Strength( dimension contains "{dimension}" ), count( 1 ) )

# --- what kind of region it is ---
[condition][]the region is "{setting}"=Profile( tags contains "{setting}" )
[condition][]产区属于"{setting}"=Profile( tags contains "{setting}" )
[condition][]the region is not "{setting}"=not Profile( tags contains "{setting}" )
[condition][]产区不属于"{setting}"=not Profile( tags contains "{setting}" )

# --- diagnoses ---
[condition][]the diagnosis "{diagnosis}" is made=Diagnosis( called contains "{diagnosis}" )
[condition][]已诊断出"{diagnosis}"=Diagnosis( called contains "{diagnosis}" )
[condition][]the diagnosis "{diagnosis}" is not made=not Diagnosis( called contains "{diagnosis}" )
[condition][]未诊断出"{diagnosis}"=not Diagnosis( called contains "{diagnosis}" )

# --- the plan ---
[condition][]the measure "{measure}" is recommended=Recommendation( called contains "{measure}" )
[condition][]已建议"{measure}"=Recommendation( called contains "{measure}" )
[condition][]the measure "{measure}" is not recommended=not Recommendation( called contains "{measure}" )
[condition][]未建议"{measure}"=not Recommendation( called contains "{measure}" )
[condition][]at least {n} measures of the theme "{dimension}" are recommended=Number( intValue >= {n} ) from accumulate( Recommendation( theme contains "{dimension}" ), count( 1 ) )
[condition][]"{dimension}"主题至少有{n}项措施被建议=Number( intValue >= {n} ) from accumulate( Recommendation( theme contains "{dimension}" ), count( 1 ) )
[condition][]no measure of the theme "{dimension}" is recommended=not Recommendation( theme contains "{dimension}" )
[condition][]"{dimension}"主题没有措施被建议=not Recommendation( theme contains "{dimension}" )
[condition][]at least {n} measures are recommended=Number( intValue >= {n} ) from accumulate( Recommendation(), count( 1 ) )
[condition][]至少有{n}项措施被建议=Number( intValue >= {n} ) from accumulate( Recommendation(), count( 1 ) )
[condition][]the plan covers at most {n} themes=Number( intValue <= {n} ) from accumulate( Coverage(), count( 1 ) )
[condition][]方案至多涉及{n}个主题=Number( intValue <= {n} ) from accumulate( Coverage(), count( 1 ) )

# --- conclusions ---
[consequence][]diagnose "{diagnosis}"=insert( new Diagnosis( named( diagnoses, "{diagnosis}" ) ) );
[consequence][]诊断为"{diagnosis}"=insert( new Diagnosis( named( diagnoses, "{diagnosis}" ) ) );
[consequence][]recommend "{measure}"=insert( new Recommendation( named( measures, "{measure}" ), named( themes, "{measure}" ) ) ); insert( new Coverage( named( themes, "{measure}" ) ) );
[consequence][]建议"{measure}"=insert( new Recommendation( named( measures, "{measure}" ), named( themes, "{measure}" ) ) ); insert( new Coverage( named( themes, "{measure}" ) ) );
[consequence][]warn "{caution}" about "{measure}"=insert( new MeasureWarning( named( cautions, "{caution}" ), named( measures, "{measure}" ) ) );
[consequence][]就"{measure}"警示"{caution}"=insert( new MeasureWarning( named( cautions, "{caution}" ), named( measures, "{measure}" ) ) );
[consequence][]warn "{caution}"=insert( new PlanWarning( named( cautions, "{caution}" ) ) );
[consequence][]警示"{caution}"=insert( new PlanWarning( named( cautions, "{caution}" ) ) );
[consequence][]"{measure}" reinforces "{other}"=insert( new Synergy( named( measures, "{measure}" ), named( measures, "{other}" ) ) );
[consequence][]"{measure}"增强"{other}"=insert( new Synergy( named( measures, "{measure}" ), named( measures, "{other}" ) ) );
[consequence][]do "{measure}" before "{other}"=insert( new Order( named( measures, "{measure}" ), named( measures, "{other}" ) ) );
[consequence][]先做"{measure}"再做"{other}"=insert( new Order( named( measures, "{measure}" ), named( measures, "{other}" ) ) );
[consequence][]"{measure}" conflicts with "{other}"=insert( new Conflict( named( measures, "{measure}" ), named( measures, "{other}" ) ) );
[consequence][]"{measure}"与"{other}"相冲突=insert( new Conflict( named( measures, "{measure}" ), named( measures, "{other}" ) ) );
[consequence][]start "{measure}" no earlier than phase {n}=insert( new Hold( named( measures, "{measure}" ), {n} ) );
[consequence][]"{measure}"不早于第{n}阶段=insert( new Hold( named( measures, "{measure}" ), {n} ) );
[consequence][]bring "{measure}" forward to phase {n}=insert( new Advance( named( measures, "{measure}" ), {n} ) );
[consequence][]"{measure}"提前到第{n}阶段=insert( new Advance( named( measures, "{measure}" ), {n} ) );
[consequence][]the region stands at stage {n}=insert( new Stage( {n} ) );
[consequence][]产区处于第{n}阶段=insert( new Stage( {n} ) );
